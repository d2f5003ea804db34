metadata description = 'A private address for one service of one resource, and its name in DNS.'

@description('Name of the endpoint.')
param name string

@description('Region.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Subnet that the address is in.')
param subnetId string

@description('Resource that is reached.')
param targetId string

@description('Its service, such as blob.')
param service string

@description('Private DNS zone of that service.')
param zoneId string

resource endpoint 'Microsoft.Network/privateEndpoints@2025-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: name
        properties: {
          groupIds: [
            service
          ]
          privateLinkServiceId: targetId
        }
      }
    ]
  }
}

resource zoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: service
        properties: {
          privateDnsZoneId: zoneId
        }
      }
    ]
  }
}
