metadata description = 'Private addresses of everything that holds data, and their names in DNS.'

@description('Beginning of the names of the endpoints.')
param name string

@description('Region.')
param location string

@description('Tags of the resources.')
param tags { *: string }

@description('Subnet that the addresses are in.')
param subnetId string

@description('Network that the names are for.')
param networkId string

@description('Account of the host.')
param hostStorageId string

@description('Account of the application.')
param dataStorageId string

@description('The vault.')
param vaultId string

var storageSuffix = environment().suffixes.storage
var vaultSuffix = replace(environment().suffixes.keyvaultDns, '.vault.', 'vaultcore.')

// The order of the names of zones, and of the places below.
var zoneNames = [
  'privatelink.blob.${storageSuffix}'
  'privatelink.queue.${storageSuffix}'
  'privatelink.table.${storageSuffix}'
  'privatelink.${vaultSuffix}'
]

var targets = [
  { name: 'host-blob', id: hostStorageId, service: 'blob', zone: 0 }
  { name: 'host-queue', id: hostStorageId, service: 'queue', zone: 1 }
  { name: 'host-table', id: hostStorageId, service: 'table', zone: 2 }
  { name: 'data-blob', id: dataStorageId, service: 'blob', zone: 0 }
  { name: 'data-table', id: dataStorageId, service: 'table', zone: 2 }
  { name: 'vault', id: vaultId, service: 'vault', zone: 3 }
]

module zones 'privateZone.bicep' = [
  for zoneName in zoneNames: {
    params: {
      name: zoneName
      tags: tags
      networkId: networkId
    }
  }
]

module endpoints 'privateEndpoint.bicep' = [
  for target in targets: {
    params: {
      name: '${name}-${target.name}'
      location: location
      tags: tags
      subnetId: subnetId
      targetId: target.id
      service: target.service
      zoneId: zones[target.zone].outputs.id
    }
  }
]
